-- CreateTable
CREATE TABLE "BoothWish" (
    "applicationId" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "boothId" TEXT,
    "categoryId" TEXT,

    CONSTRAINT "BoothWish_pkey" PRIMARY KEY ("applicationId","rank")
);

-- CreateIndex
CREATE INDEX "BoothWish_boothId_idx" ON "BoothWish"("boothId");

-- CreateIndex
CREATE INDEX "BoothWish_categoryId_idx" ON "BoothWish"("categoryId");

-- AddForeignKey
ALTER TABLE "BoothWish" ADD CONSTRAINT "BoothWish_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoothWish" ADD CONSTRAINT "BoothWish_boothId_fkey" FOREIGN KEY ("boothId") REFERENCES "Booth"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoothWish" ADD CONSTRAINT "BoothWish_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "BoothCategory"("id") ON DELETE CASCADE ON UPDATE CASCADE;
