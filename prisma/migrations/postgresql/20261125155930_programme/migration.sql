-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "conflictRules" TEXT NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Hall" ADD COLUMN     "hours" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "parallel" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "venueId" TEXT;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "agreedEn" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "agreedRu" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "bioEn" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "bioRu" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "consentAt" TIMESTAMP(3),
ADD COLUMN     "consentById" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "alsoIn" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "bringEn" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "bringRu" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "interpretation" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "level" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "registration" TEXT NOT NULL DEFAULT 'seats',
ADD COLUMN     "subtitleEn" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "subtitleRu" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "SessionSpeaker" ADD COLUMN     "part" TEXT NOT NULL DEFAULT 'speaker';

-- AlterTable
ALTER TABLE "Slot" ADD COLUMN     "noteEn" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "noteRu" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Venue" (
    "id" TEXT NOT NULL,
    "centreId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL DEFAULT '',
    "addressRu" TEXT NOT NULL DEFAULT '',
    "addressEn" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Venue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VenueTravel" (
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "VenueTravel_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "CentreTravel" (
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "CentreTravel_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "PersonPhoto" (
    "personId" TEXT NOT NULL,
    "size" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "PersonPhoto_pkey" PRIMARY KEY ("personId","size")
);

-- CreateTable
CREATE TABLE "Availability" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Availability_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Break" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "centreId" TEXT NOT NULL,
    "hallId" TEXT,
    "titleRu" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL DEFAULT '',
    "startsAt" TIMESTAMP(3) NOT NULL,
    "duration" INTEGER NOT NULL,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Break_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanRevision" (
    "editionId" TEXT NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PlanRevision_pkey" PRIMARY KEY ("editionId")
);

-- CreateTable
CREATE TABLE "SessionFile" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL DEFAULT '',
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SessionFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PendingRelease" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "centreId" TEXT,
    "name" TEXT NOT NULL,
    "draft" TEXT NOT NULL,
    "publicFrom" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT,
    "problem" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "PendingRelease_pkey" PRIMARY KEY ("id")
);

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

-- AddForeignKey
ALTER TABLE "Venue" ADD CONSTRAINT "Venue_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VenueTravel" ADD CONSTRAINT "VenueTravel_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Venue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VenueTravel" ADD CONSTRAINT "VenueTravel_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Venue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CentreTravel" ADD CONSTRAINT "CentreTravel_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Centre"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CentreTravel" ADD CONSTRAINT "CentreTravel_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Centre"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hall" ADD CONSTRAINT "Hall_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonPhoto" ADD CONSTRAINT "PersonPhoto_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Availability" ADD CONSTRAINT "Availability_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Availability" ADD CONSTRAINT "Availability_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Break" ADD CONSTRAINT "Break_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Break" ADD CONSTRAINT "Break_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Break" ADD CONSTRAINT "Break_hallId_fkey" FOREIGN KEY ("hallId") REFERENCES "Hall"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanRevision" ADD CONSTRAINT "PlanRevision_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionFile" ADD CONSTRAINT "SessionFile_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PendingRelease" ADD CONSTRAINT "PendingRelease_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PendingRelease" ADD CONSTRAINT "PendingRelease_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE CASCADE ON UPDATE CASCADE;
