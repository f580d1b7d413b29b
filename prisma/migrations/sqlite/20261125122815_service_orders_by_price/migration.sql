-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ServiceOrder" (
    "applicationId" TEXT NOT NULL,
    "serviceId" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL,
    "quantity" INTEGER NOT NULL,
    "price" INTEGER NOT NULL,
    "orderedAt" DATETIME NOT NULL,

    PRIMARY KEY ("applicationId", "serviceId", "late", "price"),
    CONSTRAINT "ServiceOrder_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ServiceOrder_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_ServiceOrder" ("applicationId", "late", "orderedAt", "price", "quantity", "serviceId") SELECT "applicationId", "late", "orderedAt", "price", "quantity", "serviceId" FROM "ServiceOrder";
DROP TABLE "ServiceOrder";
ALTER TABLE "new_ServiceOrder" RENAME TO "ServiceOrder";
CREATE INDEX "ServiceOrder_serviceId_idx" ON "ServiceOrder"("serviceId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
