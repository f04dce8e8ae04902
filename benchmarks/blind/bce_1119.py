# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: oneliner
import numpy as np
bce = lambda y, p, clip=lambda p, e: np.clip(p, e, 1 - e): (lambda q: np.mean((y - 1) * np.log(1 - q) - y * np.log(q)))(clip(p, np.finfo(p.dtype).eps))
