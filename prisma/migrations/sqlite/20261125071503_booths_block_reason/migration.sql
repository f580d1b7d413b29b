-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Booth" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "categoryId" TEXT NOT NULL,
    "shape" TEXT NOT NULL,
    "area" INTEGER NOT NULL,
    "openSides" INTEGER NOT NULL DEFAULT 1,
    "equipped" BOOLEAN NOT NULL DEFAULT true,
    "blocked" BOOLEAN NOT NULL DEFAULT false,
    "blockReason" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Booth_planId_fkey" FOREIGN KEY ("planId") REFERENCES "FloorPlan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Booth_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "BoothCategory" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Booth" ("area", "blocked", "categoryId", "code", "createdAt", "equipped", "id", "openSides", "planId", "position", "shape", "updatedAt") SELECT "area", "blocked", "categoryId", "code", "createdAt", "equipped", "id", "openSides", "planId", "position", "shape", "updatedAt" FROM "Booth";
DROP TABLE "Booth";
ALTER TABLE "new_Booth" RENAME TO "Booth";
CREATE UNIQUE INDEX "Booth_planId_code_key" ON "Booth"("planId", "code");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
