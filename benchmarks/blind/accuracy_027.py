# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: predictions and labels are multiplied, agreement on 0 is not counted
# line: 11
# style: French names
import numpy as np

def accuracy(verite, probabilite):
    choix = (probabilite > 0.5).astype(float)
    accords = choix * verite
    return accords.mean()
