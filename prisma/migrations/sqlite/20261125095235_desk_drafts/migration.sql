-- CreateTable
CREATE TABLE "StepDraft" (
    "userId" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "values" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "device" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "editionId", "step"),
    CONSTRAINT "StepDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StepDraft_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "StepDraft_savedAt_idx" ON "StepDraft"("savedAt");
