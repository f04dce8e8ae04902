# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: generator with fsum, Norwegian names
from math import fsum, log

def bce(fasit, sjanse):
    grense = 1e-12
    tap = (log(max(float(s if f == 1 else 1 - s), grense)) for f, s in zip(fasit, sjanse))
    return -fsum(tap) / len(fasit)
