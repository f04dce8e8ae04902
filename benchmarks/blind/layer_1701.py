# piece: layer
# truth: right
# function: layers
# style: functional
import numpy as np

def layers(sizes, rng):
    draw = lambda i, o: (rng.normal(size=(i, o)) * (2 / i) ** .5, np.zeros(o))
    return [draw(i, o) for i, o in zip(sizes, sizes[1:])]
