-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "earlyPercent" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "earlyUntil" TIMESTAMP(3),
ADD COLUMN     "lateFrom" TIMESTAMP(3),
ADD COLUMN     "latePercent" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "smallPercent" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "smallUpTo" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Exhibitor" ADD COLUMN     "staffCount" INTEGER;

-- CreateTable
CREATE TABLE "Service" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL DEFAULT '',
    "price" INTEGER NOT NULL,
    "maximum" INTEGER NOT NULL DEFAULT 1,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceOrder" (
    "applicationId" TEXT NOT NULL,
    "serviceId" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL,
    "quantity" INTEGER NOT NULL,
    "price" INTEGER NOT NULL,
    "orderedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ServiceOrder_pkey" PRIMARY KEY ("applicationId","serviceId","late")
);

-- CreateIndex
CREATE INDEX "Service_editionId_idx" ON "Service"("editionId");

-- CreateIndex
CREATE INDEX "ServiceOrder_serviceId_idx" ON "ServiceOrder"("serviceId");

-- AddForeignKey
ALTER TABLE "Service" ADD CONSTRAINT "Service_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceOrder" ADD CONSTRAINT "ServiceOrder_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceOrder" ADD CONSTRAINT "ServiceOrder_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
