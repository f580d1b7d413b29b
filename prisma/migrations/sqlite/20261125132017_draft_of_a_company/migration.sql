-- Nobody knows any more for which company a draft was typed: none is kept.
DELETE FROM "StepDraft";

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_StepDraft" (
    "userId" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "exhibitorId" TEXT NOT NULL DEFAULT '',
    "step" TEXT NOT NULL,
    "values" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "device" TEXT NOT NULL,
    "base" INTEGER NOT NULL DEFAULT 0,
    "savedAt" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "editionId", "exhibitorId", "step"),
    CONSTRAINT "StepDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StepDraft_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_StepDraft" ("device", "editionId", "savedAt", "step", "userId", "values", "version") SELECT "device", "editionId", "savedAt", "step", "userId", "values", "version" FROM "StepDraft";
DROP TABLE "StepDraft";
ALTER TABLE "new_StepDraft" RENAME TO "StepDraft";
CREATE INDEX "StepDraft_savedAt_idx" ON "StepDraft"("savedAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
