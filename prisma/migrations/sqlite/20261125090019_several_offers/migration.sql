-- AlterTable
ALTER TABLE "Booth" ADD COLUMN "freedAt" DATETIME;

-- CreateTable
CREATE TABLE "BoothOffer" (
    "boothId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "offeredAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "outcome" TEXT,

    PRIMARY KEY ("boothId", "applicationId"),
    CONSTRAINT "BoothOffer_boothId_fkey" FOREIGN KEY ("boothId") REFERENCES "Booth" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "BoothOffer_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "offerHours" INTEGER NOT NULL DEFAULT 48;

-- CreateIndex
CREATE INDEX "BoothOffer_applicationId_idx" ON "BoothOffer"("applicationId");

-- CreateIndex
CREATE INDEX "BoothOffer_endedAt_expiresAt_idx" ON "BoothOffer"("endedAt", "expiresAt");
