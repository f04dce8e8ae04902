# piece: layer
# truth: wrong
# function: init_layer
# mistake: 2 // d_out is a whole-number division, zero from three outputs on
# line: 10
# style: loop
import math, random

def init_layer(d_in, d_out):
    var = 2 // d_out
    weights = []
    for _ in range(d_in):
        line = []
        for _ in range(d_out):
            line.append(random.gauss(0, math.sqrt(var)))
        weights.append(line)
    bias = [0.0 for _ in range(d_out)]
    return weights, bias
