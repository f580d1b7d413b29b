-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Exhibitor" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "payerType" TEXT NOT NULL,
    "legalName" TEXT NOT NULL,
    "brandRu" TEXT NOT NULL,
    "brandEn" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL DEFAULT 'RU',
    "cityRu" TEXT NOT NULL DEFAULT '',
    "cityEn" TEXT NOT NULL DEFAULT '',
    "inn" TEXT,
    "ogrn" TEXT,
    "kpp" TEXT,
    "foreignId" TEXT,
    "legalAddress" TEXT NOT NULL DEFAULT '',
    "postalAddress" TEXT NOT NULL DEFAULT '',
    "bankName" TEXT NOT NULL DEFAULT '',
    "bic" TEXT NOT NULL DEFAULT '',
    "account" TEXT NOT NULL DEFAULT '',
    "corrAccount" TEXT NOT NULL DEFAULT '',
    "signatoryName" TEXT NOT NULL DEFAULT '',
    "signatoryPost" TEXT NOT NULL DEFAULT '',
    "signatoryBasis" TEXT NOT NULL DEFAULT '',
    "staffCount" INTEGER,
    "precious" BOOLEAN NOT NULL DEFAULT false,
    "assayNumber" TEXT NOT NULL DEFAULT '',
    "makersMark" TEXT NOT NULL DEFAULT '',
    "makersMarkYear" INTEGER,
    "assayCheckedAt" DATETIME,
    "assayCheckedById" TEXT,
    "assayNote" TEXT NOT NULL DEFAULT '',
    "finenesses" TEXT NOT NULL DEFAULT '[]',
    "stones" TEXT NOT NULL DEFAULT '[]',
    "techniques" TEXT NOT NULL DEFAULT '[]',
    "trade" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "contactName" TEXT NOT NULL DEFAULT '',
    "contactEmail" TEXT NOT NULL DEFAULT '',
    "contactPhone" TEXT NOT NULL DEFAULT '',
    "descriptionRu" TEXT NOT NULL DEFAULT '',
    "descriptionEn" TEXT NOT NULL DEFAULT '',
    "centreId" TEXT,
    "searchText" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Exhibitor_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Exhibitor" ("account", "assayCheckedAt", "assayCheckedById", "assayNote", "assayNumber", "bankName", "bic", "brandEn", "brandRu", "centreId", "cityEn", "cityRu", "contactEmail", "contactName", "contactPhone", "corrAccount", "country", "createdAt", "descriptionEn", "descriptionRu", "foreignId", "id", "inn", "kpp", "legalAddress", "legalName", "makersMark", "makersMarkYear", "ogrn", "payerType", "postalAddress", "precious", "searchText", "signatoryBasis", "signatoryName", "signatoryPost", "slug", "staffCount", "updatedAt", "website") SELECT "account", "assayCheckedAt", "assayCheckedById", "assayNote", "assayNumber", "bankName", "bic", "brandEn", "brandRu", "centreId", "cityEn", "cityRu", "contactEmail", "contactName", "contactPhone", "corrAccount", "country", "createdAt", "descriptionEn", "descriptionRu", "foreignId", "id", "inn", "kpp", "legalAddress", "legalName", "makersMark", "makersMarkYear", "ogrn", "payerType", "postalAddress", "precious", "searchText", "signatoryBasis", "signatoryName", "signatoryPost", "slug", "staffCount", "updatedAt", "website" FROM "Exhibitor";
DROP TABLE "Exhibitor";
ALTER TABLE "new_Exhibitor" RENAME TO "Exhibitor";
CREATE UNIQUE INDEX "Exhibitor_slug_key" ON "Exhibitor"("slug");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
