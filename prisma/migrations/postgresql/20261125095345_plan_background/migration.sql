-- CreateTable
CREATE TABLE "PlanBackground" (
    "planId" TEXT NOT NULL,
    "x" INTEGER NOT NULL DEFAULT 0,
    "y" INTEGER NOT NULL DEFAULT 0,
    "width" INTEGER NOT NULL,
    "opacity" INTEGER NOT NULL DEFAULT 40,
    "pixelWidth" INTEGER NOT NULL,
    "pixelHeight" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PlanBackground_pkey" PRIMARY KEY ("planId")
);

-- AddForeignKey
ALTER TABLE "PlanBackground" ADD CONSTRAINT "PlanBackground_planId_fkey" FOREIGN KEY ("planId") REFERENCES "FloorPlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
