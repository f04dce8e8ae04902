"""The questions, one file each: copy one to write your own."""
