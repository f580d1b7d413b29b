-- CreateTable
CREATE TABLE "StepDraft" (
    "userId" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "values" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "device" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StepDraft_pkey" PRIMARY KEY ("userId","editionId","step")
);

-- CreateIndex
CREATE INDEX "StepDraft_savedAt_idx" ON "StepDraft"("savedAt");

-- AddForeignKey
ALTER TABLE "StepDraft" ADD CONSTRAINT "StepDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepDraft" ADD CONSTRAINT "StepDraft_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;
