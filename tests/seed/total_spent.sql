ALTER TABLE ecommerce.users ADD COLUMN total_spent Decimal64(2) DEFAULT 0;
