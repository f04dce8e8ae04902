# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: tensordot over one axis, Icelandic names
import numpy as np

def linear(inntak, þyngd, hliðrun):
    return np.tensordot(inntak, þyngd, axes=([-1], [0])) + hliðrun
