# piece: scaling
# truth: wrong
# function: scale
# mistake: the columns' means but the deviation of the whole
# line: 10
# style: Italian names
import numpy as np

def scale(dati):
    media = dati.mean(axis=0)
    scarto = dati.std()
    return (dati - media) / scarto
