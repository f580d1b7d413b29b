-- CreateTable
CREATE TABLE "BulkDecision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "quietly" BOOLEAN NOT NULL DEFAULT false,
    "organizerId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "BulkDecision_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BulkDecisionRow" (
    "bulkId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("bulkId", "applicationId"),
    CONSTRAINT "BulkDecisionRow_bulkId_fkey" FOREIGN KEY ("bulkId") REFERENCES "BulkDecision" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "BulkDecisionRow_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SavedFilter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organizerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "SavedFilter_organizerId_fkey" FOREIGN KEY ("organizerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "BulkDecision_editionId_createdAt_idx" ON "BulkDecision"("editionId", "createdAt");

-- CreateIndex
CREATE INDEX "BulkDecisionRow_applicationId_idx" ON "BulkDecisionRow"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedFilter_organizerId_name_key" ON "SavedFilter"("organizerId", "name");
