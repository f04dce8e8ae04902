# piece: bce
# truth: wrong
# function: bce
# mistake: clipped at 0.01, far too early: sure wrong predictions cost too little
# line: 10
# style: German names
import numpy as np

def bce(wahrheit, schaetzung):
    grenze = 0.01
    p = np.clip(schaetzung, grenze, 1 - grenze)
    verlust = wahrheit * np.log(p) + (1 - wahrheit) * np.log(1 - p)
    return -verlust.mean()
