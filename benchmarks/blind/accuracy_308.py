# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: statistics module, Italian
from statistics import fmean

def accuracy(vere, stimate):
    # media dei colpi a segno
    return fmean(float((s > 0.5) == (v == 1)) for v, s in zip(vere, stimate))
