-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Centre" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL DEFAULT '',
    "cityRu" TEXT NOT NULL,
    "cityEn" TEXT NOT NULL DEFAULT '',
    "descriptionRu" TEXT NOT NULL DEFAULT '',
    "descriptionEn" TEXT NOT NULL DEFAULT '',
    "brandRu" TEXT NOT NULL DEFAULT '',
    "brandEn" TEXT NOT NULL DEFAULT '',
    "behindRu" TEXT NOT NULL DEFAULT '',
    "behindEn" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL,
    "accent" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO "new_Centre" ("accent", "cityEn", "cityRu", "createdAt", "descriptionEn", "descriptionRu", "id", "nameEn", "nameRu", "position", "slug", "timeZone", "updatedAt") SELECT "accent", "cityEn", "cityRu", "createdAt", "descriptionEn", "descriptionRu", "id", "nameEn", "nameRu", "position", "slug", "timeZone", "updatedAt" FROM "Centre";
DROP TABLE "Centre";
ALTER TABLE "new_Centre" RENAME TO "Centre";
CREATE UNIQUE INDEX "Centre_slug_key" ON "Centre"("slug");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
