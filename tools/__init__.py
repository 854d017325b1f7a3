"""Tools that make what the app ships; the app never imports them."""
