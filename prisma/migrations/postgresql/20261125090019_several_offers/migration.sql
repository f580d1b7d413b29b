-- AlterTable
ALTER TABLE "Booth" ADD COLUMN     "freedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "offerHours" INTEGER NOT NULL DEFAULT 48;

-- CreateTable
CREATE TABLE "BoothOffer" (
    "boothId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "offeredAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "outcome" TEXT,

    CONSTRAINT "BoothOffer_pkey" PRIMARY KEY ("boothId","applicationId")
);

-- CreateIndex
CREATE INDEX "BoothOffer_applicationId_idx" ON "BoothOffer"("applicationId");

-- CreateIndex
CREATE INDEX "BoothOffer_endedAt_expiresAt_idx" ON "BoothOffer"("endedAt", "expiresAt");

-- AddForeignKey
ALTER TABLE "BoothOffer" ADD CONSTRAINT "BoothOffer_boothId_fkey" FOREIGN KEY ("boothId") REFERENCES "Booth"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoothOffer" ADD CONSTRAINT "BoothOffer_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;
