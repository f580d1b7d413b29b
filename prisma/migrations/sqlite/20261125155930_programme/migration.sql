-- CreateTable
CREATE TABLE "Venue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "centreId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL DEFAULT '',
    "addressRu" TEXT NOT NULL DEFAULT '',
    "addressEn" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Venue_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VenueTravel" (
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,

    PRIMARY KEY ("fromId", "toId"),
    CONSTRAINT "VenueTravel_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Venue" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "VenueTravel_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Venue" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CentreTravel" (
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,

    PRIMARY KEY ("fromId", "toId"),
    CONSTRAINT "CentreTravel_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Centre" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CentreTravel_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Centre" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PersonPhoto" (
    "personId" TEXT NOT NULL,
    "size" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("personId", "size"),
    CONSTRAINT "PersonPhoto_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Availability" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    CONSTRAINT "Availability_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Availability_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Break" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "centreId" TEXT NOT NULL,
    "hallId" TEXT,
    "titleRu" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL DEFAULT '',
    "startsAt" DATETIME NOT NULL,
    "duration" INTEGER NOT NULL,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Break_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Break_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Break_hallId_fkey" FOREIGN KEY ("hallId") REFERENCES "Hall" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanRevision" (
    "editionId" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "PlanRevision_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SessionFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL DEFAULT '',
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "SessionFile_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PendingRelease" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "centreId" TEXT,
    "name" TEXT NOT NULL,
    "draft" TEXT NOT NULL,
    "publicFrom" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT,
    "problem" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "PendingRelease_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PendingRelease_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre" ("id") ON DELETE CASCADE ON UPDATE CASCADE
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
    "boothsPerApplication" INTEGER NOT NULL DEFAULT 4,
    "offerHours" INTEGER NOT NULL DEFAULT 48,
    "earlyUntil" DATETIME,
    "earlyPercent" INTEGER NOT NULL DEFAULT 0,
    "smallUpTo" INTEGER NOT NULL DEFAULT 0,
    "smallPercent" INTEGER NOT NULL DEFAULT 0,
    "lateFrom" DATETIME,
    "latePercent" INTEGER NOT NULL DEFAULT 0,
    "moveInFrom" DATETIME,
    "moveInUntil" DATETIME,
    "passesUntil" DATETIME,
    "proposalsUntil" DATETIME,
    "passesPerBooth" INTEGER,
    "carsPerBooth" INTEGER NOT NULL DEFAULT 1,
    "conflictRules" TEXT NOT NULL DEFAULT '{}',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO "new_Edition" ("applicationsFrom", "applicationsUntil", "boothsPerApplication", "cancellationFees", "carsPerBooth", "createdAt", "daySequence", "demo", "earlyPercent", "earlyUntil", "endsOn", "id", "jewellersDay", "lateFrom", "latePercent", "moveInFrom", "moveInUntil", "offerHours", "passesPerBooth", "passesUntil", "paymentDays", "proposalsUntil", "registrationFee", "sideSurcharges", "smallPercent", "smallUpTo", "startsOn", "titleEn", "titleRu", "updatedAt", "vatPercent", "year") SELECT "applicationsFrom", "applicationsUntil", "boothsPerApplication", "cancellationFees", "carsPerBooth", "createdAt", "daySequence", "demo", "earlyPercent", "earlyUntil", "endsOn", "id", "jewellersDay", "lateFrom", "latePercent", "moveInFrom", "moveInUntil", "offerHours", "passesPerBooth", "passesUntil", "paymentDays", "proposalsUntil", "registrationFee", "sideSurcharges", "smallPercent", "smallUpTo", "startsOn", "titleEn", "titleRu", "updatedAt", "vatPercent", "year" FROM "Edition";
DROP TABLE "Edition";
ALTER TABLE "new_Edition" RENAME TO "Edition";
CREATE UNIQUE INDEX "Edition_year_key" ON "Edition"("year");
CREATE TABLE "new_Hall" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "centreId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL DEFAULT '',
    "venueRu" TEXT NOT NULL DEFAULT '',
    "venueEn" TEXT NOT NULL DEFAULT '',
    "venueId" TEXT,
    "capacity" INTEGER,
    "hours" TEXT NOT NULL DEFAULT '[]',
    "parallel" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Hall_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Hall_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Hall" ("capacity", "centreId", "createdAt", "id", "nameEn", "nameRu", "position", "slug", "updatedAt", "venueEn", "venueRu") SELECT "capacity", "centreId", "createdAt", "id", "nameEn", "nameRu", "position", "slug", "updatedAt", "venueEn", "venueRu" FROM "Hall";
DROP TABLE "Hall";
ALTER TABLE "new_Hall" RENAME TO "Hall";
CREATE UNIQUE INDEX "Hall_centreId_slug_key" ON "Hall"("centreId", "slug");
CREATE TABLE "new_Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL DEFAULT '',
    "roleRu" TEXT NOT NULL DEFAULT '',
    "roleEn" TEXT NOT NULL DEFAULT '',
    "bioRu" TEXT NOT NULL DEFAULT '',
    "bioEn" TEXT NOT NULL DEFAULT '',
    "consentAt" DATETIME,
    "consentById" TEXT,
    "agreedRu" TEXT NOT NULL DEFAULT '',
    "agreedEn" TEXT NOT NULL DEFAULT '',
    "sourceKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO "new_Person" ("createdAt", "id", "nameEn", "nameRu", "roleEn", "roleRu", "slug", "sourceKey", "updatedAt") SELECT "createdAt", "id", "nameEn", "nameRu", "roleEn", "roleRu", "slug", "sourceKey", "updatedAt" FROM "Person";
DROP TABLE "Person";
ALTER TABLE "new_Person" RENAME TO "Person";
CREATE UNIQUE INDEX "Person_slug_key" ON "Person"("slug");
CREATE UNIQUE INDEX "Person_sourceKey_key" ON "Person"("sourceKey");
CREATE TABLE "new_Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "centreId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "titleRu" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL DEFAULT '',
    "subtitleRu" TEXT NOT NULL DEFAULT '',
    "subtitleEn" TEXT NOT NULL DEFAULT '',
    "abstractRu" TEXT NOT NULL DEFAULT '',
    "abstractEn" TEXT NOT NULL DEFAULT '',
    "bringRu" TEXT NOT NULL DEFAULT '',
    "bringEn" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "format" TEXT NOT NULL DEFAULT 'lecture',
    "language" TEXT NOT NULL DEFAULT 'ru',
    "alsoIn" TEXT NOT NULL DEFAULT '[]',
    "interpretation" TEXT NOT NULL DEFAULT '[]',
    "level" TEXT NOT NULL DEFAULT '',
    "registration" TEXT NOT NULL DEFAULT 'seats',
    "ageMark" INTEGER NOT NULL DEFAULT 0,
    "cancelled" BOOLEAN NOT NULL DEFAULT false,
    "sourceKey" TEXT,
    "sourceHash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Session_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Session_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Session" ("abstractEn", "abstractRu", "ageMark", "cancelled", "centreId", "createdAt", "editionId", "format", "id", "kind", "language", "slug", "sourceHash", "sourceKey", "titleEn", "titleRu", "updatedAt", "version") SELECT "abstractEn", "abstractRu", "ageMark", "cancelled", "centreId", "createdAt", "editionId", "format", "id", "kind", "language", "slug", "sourceHash", "sourceKey", "titleEn", "titleRu", "updatedAt", "version" FROM "Session";
DROP TABLE "Session";
ALTER TABLE "new_Session" RENAME TO "Session";
CREATE INDEX "Session_centreId_idx" ON "Session"("centreId");
CREATE UNIQUE INDEX "Session_editionId_slug_key" ON "Session"("editionId", "slug");
CREATE UNIQUE INDEX "Session_editionId_sourceKey_key" ON "Session"("editionId", "sourceKey");
CREATE TABLE "new_SessionSpeaker" (
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "part" TEXT NOT NULL DEFAULT 'speaker',
    "position" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("sessionId", "personId"),
    CONSTRAINT "SessionSpeaker_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SessionSpeaker_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_SessionSpeaker" ("personId", "position", "sessionId") SELECT "personId", "position", "sessionId" FROM "SessionSpeaker";
DROP TABLE "SessionSpeaker";
ALTER TABLE "new_SessionSpeaker" RENAME TO "SessionSpeaker";
CREATE INDEX "SessionSpeaker_personId_idx" ON "SessionSpeaker"("personId");
CREATE TABLE "new_Slot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "hallId" TEXT,
    "startsAt" DATETIME,
    "duration" INTEGER NOT NULL,
    "capacity" INTEGER,
    "noteRu" TEXT NOT NULL DEFAULT '',
    "noteEn" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Slot_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Slot_hallId_fkey" FOREIGN KEY ("hallId") REFERENCES "Hall" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Slot" ("capacity", "createdAt", "duration", "hallId", "id", "sessionId", "startsAt", "updatedAt") SELECT "capacity", "createdAt", "duration", "hallId", "id", "sessionId", "startsAt", "updatedAt" FROM "Slot";
DROP TABLE "Slot";
ALTER TABLE "new_Slot" RENAME TO "Slot";
CREATE INDEX "Slot_sessionId_idx" ON "Slot"("sessionId");
CREATE INDEX "Slot_hallId_startsAt_idx" ON "Slot"("hallId", "startsAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Venue_centreId_slug_key" ON "Venue"("centreId", "slug");

-- CreateIndex
CREATE INDEX "Availability_editionId_personId_idx" ON "Availability"("editionId", "personId");

-- CreateIndex
CREATE INDEX "Break_editionId_idx" ON "Break"("editionId");

-- CreateIndex
CREATE INDEX "SessionFile_sessionId_idx" ON "SessionFile"("sessionId");

-- CreateIndex
CREATE INDEX "PendingRelease_publicFrom_idx" ON "PendingRelease"("publicFrom");

-- CreateIndex
CREATE UNIQUE INDEX "PendingRelease_editionId_scope_key" ON "PendingRelease"("editionId", "scope");
