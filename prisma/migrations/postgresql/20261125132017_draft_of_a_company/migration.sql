-- Nobody knows any more for which company a draft was typed: none is kept.
DELETE FROM "StepDraft";

-- AlterTable
ALTER TABLE "StepDraft" DROP CONSTRAINT "StepDraft_pkey",
ADD COLUMN     "base" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "exhibitorId" TEXT NOT NULL DEFAULT '',
ADD CONSTRAINT "StepDraft_pkey" PRIMARY KEY ("userId", "editionId", "exhibitorId", "step");
