"""What several reports reckon with: who is asked for, what was answered, sent and spent, which amounts look wrong."""
