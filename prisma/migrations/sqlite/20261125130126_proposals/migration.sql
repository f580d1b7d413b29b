-- AlterTable
ALTER TABLE "Edition" ADD COLUMN "proposalsUntil" DATETIME;

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "exhibitorId" TEXT,
    "centreId" TEXT,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "titleRu" TEXT NOT NULL DEFAULT '',
    "titleEn" TEXT NOT NULL DEFAULT '',
    "abstractRu" TEXT NOT NULL DEFAULT '',
    "abstractEn" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT '',
    "format" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT '',
    "ageMark" INTEGER,
    "duration" INTEGER,
    "seats" INTEGER,
    "days" TEXT NOT NULL DEFAULT '[]',
    "leaders" TEXT NOT NULL DEFAULT '[]',
    "needs" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "decisionReason" TEXT NOT NULL DEFAULT '',
    "pendingVerb" TEXT,
    "pendingReason" TEXT NOT NULL DEFAULT '',
    "sessionId" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'ru',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    CONSTRAINT "Proposal_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Proposal_exhibitorId_fkey" FOREIGN KEY ("exhibitorId") REFERENCES "Exhibitor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Proposal_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Proposal_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProposalMessage" (
    "proposalId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "authorId" TEXT,

    PRIMARY KEY ("proposalId", "number"),
    CONSTRAINT "ProposalMessage_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_sessionId_key" ON "Proposal"("sessionId");

-- CreateIndex
CREATE INDEX "Proposal_editionId_state_idx" ON "Proposal"("editionId", "state");

-- CreateIndex
CREATE INDEX "Proposal_exhibitorId_editionId_idx" ON "Proposal"("exhibitorId", "editionId");
