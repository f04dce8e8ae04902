# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: loop
import numpy as np

def network(x, w1, b1, w2, b2):
    out = []
    for sample in x:
        hidden = np.clip(sample @ w1 + b1, 0, None)
        logit = hidden @ w2[:, 0] + b2[0]
        out.append(1 / (1 + np.exp(-logit)))
    return np.array(out)
