"""What was read and found sound, remembered: values as plain data, in a folder of the user's."""
