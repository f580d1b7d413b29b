-- AlterTable
ALTER TABLE "Edition" ADD COLUMN "passesPerBooth" INTEGER;
ALTER TABLE "Edition" ADD COLUMN "carsPerBooth" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "ExhibitorMember" ADD COLUMN "chosenAt" DATETIME;

-- CreateTable
CREATE TABLE "ExhibitorInvitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "exhibitorId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "ExhibitorInvitation_exhibitorId_fkey" FOREIGN KEY ("exhibitorId") REFERENCES "Exhibitor" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Pass" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL DEFAULT '',
    "plate" TEXT NOT NULL DEFAULT '',
    "make" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "issuedAt" DATETIME,
    "issuedById" TEXT,
    CONSTRAINT "Pass_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ExhibitorInvitation_tokenHash_key" ON "ExhibitorInvitation"("tokenHash");

-- CreateIndex
CREATE INDEX "ExhibitorInvitation_exhibitorId_idx" ON "ExhibitorInvitation"("exhibitorId");

-- CreateIndex
CREATE INDEX "Pass_applicationId_idx" ON "Pass"("applicationId");
