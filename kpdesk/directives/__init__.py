"""CPO letters, what they oblige, and who signed for them."""
