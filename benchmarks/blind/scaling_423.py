# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: statistics module
from statistics import mean, stdev

def scale(x):
    m, s = mean(x), stdev(x)
    return [(v - m)/s for v in x]
