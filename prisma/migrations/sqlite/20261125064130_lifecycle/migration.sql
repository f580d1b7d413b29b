-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Application" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "exhibitorId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "products" TEXT NOT NULL DEFAULT '[]',
    "note" TEXT NOT NULL DEFAULT '',
    "decisionReason" TEXT NOT NULL DEFAULT '',
    "pendingVerb" TEXT,
    "pendingReason" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "payBy" DATETIME,
    "cancellationFee" INTEGER,
    "locale" TEXT NOT NULL DEFAULT 'ru',
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" DATETIME,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    CONSTRAINT "Application_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Application_exhibitorId_fkey" FOREIGN KEY ("exhibitorId") REFERENCES "Exhibitor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Application" ("createdAt", "decidedAt", "decidedById", "decisionReason", "editionId", "exhibitorId", "id", "locale", "note", "products", "state", "submittedAt", "updatedAt", "version") SELECT "createdAt", "decidedAt", "decidedById", "decisionReason", "editionId", "exhibitorId", "id", "locale", "note", "products", "state", "submittedAt", "updatedAt", "version" FROM "Application";
DROP TABLE "Application";
ALTER TABLE "new_Application" RENAME TO "Application";
CREATE INDEX "Application_editionId_state_idx" ON "Application"("editionId", "state");
CREATE UNIQUE INDEX "Application_editionId_exhibitorId_key" ON "Application"("editionId", "exhibitorId");
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
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO "new_Edition" ("applicationsFrom", "applicationsUntil", "createdAt", "daySequence", "demo", "endsOn", "id", "jewellersDay", "registrationFee", "sideSurcharges", "startsOn", "titleEn", "titleRu", "updatedAt", "vatPercent", "year") SELECT "applicationsFrom", "applicationsUntil", "createdAt", "daySequence", "demo", "endsOn", "id", "jewellersDay", "registrationFee", "sideSurcharges", "startsOn", "titleEn", "titleRu", "updatedAt", "vatPercent", "year" FROM "Edition";
DROP TABLE "Edition";
ALTER TABLE "new_Edition" RENAME TO "Edition";
CREATE UNIQUE INDEX "Edition_year_key" ON "Edition"("year");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
