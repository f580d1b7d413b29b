-- AlterTable
ALTER TABLE "ServiceOrder" DROP CONSTRAINT "ServiceOrder_pkey",
ADD CONSTRAINT "ServiceOrder_pkey" PRIMARY KEY ("applicationId", "serviceId", "late", "price");
