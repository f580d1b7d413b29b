-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_FloorPlan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "hallId" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "shapes" TEXT NOT NULL DEFAULT '[]',
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "FloorPlan_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FloorPlan_hallId_fkey" FOREIGN KEY ("hallId") REFERENCES "Hall" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_FloorPlan" ("createdAt", "editionId", "hallId", "height", "id", "position", "shapes", "updatedAt", "width") SELECT "createdAt", "editionId", "hallId", "height", "id", "position", "shapes", "updatedAt", "width" FROM "FloorPlan";
DROP TABLE "FloorPlan";
ALTER TABLE "new_FloorPlan" RENAME TO "FloorPlan";
CREATE UNIQUE INDEX "FloorPlan_editionId_hallId_key" ON "FloorPlan"("editionId", "hallId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
