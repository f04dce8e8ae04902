# piece: linear
# truth: wrong
# function: model
# mistake: e^z/(1 + e^z) is inf/inf for a large logit
# line: 8
# style: oneliner
import numpy as np
model = lambda x, w, b: (lambda e: e / (1 + e))(np.exp(x @ w + b))
