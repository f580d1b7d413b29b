-- AlterTable
ALTER TABLE "Exhibitor" ADD COLUMN "staffCount" INTEGER;

-- CreateTable
CREATE TABLE "Service" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL DEFAULT '',
    "price" INTEGER NOT NULL,
    "maximum" INTEGER NOT NULL DEFAULT 1,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Service_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ServiceOrder" (
    "applicationId" TEXT NOT NULL,
    "serviceId" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL,
    "quantity" INTEGER NOT NULL,
    "price" INTEGER NOT NULL,
    "orderedAt" DATETIME NOT NULL,

    PRIMARY KEY ("applicationId", "serviceId", "late"),
    CONSTRAINT "ServiceOrder_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ServiceOrder_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Edition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "year" INTEGER NOT NULL,
    "titleRu" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL DEFAULT '',
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "jewellersDay" TEXT,
    "daySequence" INTEGER NOT NULL DEFAULT 0,
    "applicationsFrom" DATETIME,
    "applicationsUntil" DATETIME,
    "registrationFee" INTEGER NOT NULL DEFAULT 0,
    "vatPercent" INTEGER,
    "sideSurcharges" TEXT NOT NULL DEFAULT '[0,10,20,30]',
    "cancellationFees" TEXT NOT NULL DEFAULT '[{"days":60,"percent":0},{"days":30,"percent":50},{"days":0,"percent":100}]',
    "paymentDays" INTEGER,
    "earlyUntil" DATETIME,
    "earlyPercent" INTEGER NOT NULL DEFAULT 0,
    "smallUpTo" INTEGER NOT NULL DEFAULT 0,
    "smallPercent" INTEGER NOT NULL DEFAULT 0,
    "lateFrom" DATETIME,
    "latePercent" INTEGER NOT NULL DEFAULT 0,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO "new_Edition" ("applicationsFrom", "applicationsUntil", "cancellationFees", "createdAt", "daySequence", "demo", "endsOn", "id", "jewellersDay", "paymentDays", "registrationFee", "sideSurcharges", "startsOn", "titleEn", "titleRu", "updatedAt", "vatPercent", "year") SELECT "applicationsFrom", "applicationsUntil", "cancellationFees", "createdAt", "daySequence", "demo", "endsOn", "id", "jewellersDay", "paymentDays", "registrationFee", "sideSurcharges", "startsOn", "titleEn", "titleRu", "updatedAt", "vatPercent", "year" FROM "Edition";
DROP TABLE "Edition";
ALTER TABLE "new_Edition" RENAME TO "Edition";
CREATE UNIQUE INDEX "Edition_year_key" ON "Edition"("year");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Service_editionId_idx" ON "Service"("editionId");

-- CreateIndex
CREATE INDEX "ServiceOrder_serviceId_idx" ON "ServiceOrder"("serviceId");
