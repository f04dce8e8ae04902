# piece: scaling
# truth: wrong
# function: scale
# mistake: divided first and then the mean of the undivided values is subtracted
# line: 13
# style: step by step, Swedish
import numpy as np

def scale(x):
    # medelvärde och standardavvikelse
    medel = x.mean()
    avvik = x.std()
    x = x / avvik
    x = x - medel
    return x
