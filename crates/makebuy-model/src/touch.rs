//! What one rule does to a portfolio.
