# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: loop
import numpy as np

def network(x, Ws, bs, acts):
    outputs = []
    for sample in x:
        z = sample[np.newaxis, :]
        for W, b, act in zip(Ws, bs, acts):
            z = act(z @ W + b)
        outputs.append(z[0] if z.shape[1] > 1 else z[0, 0])
    return np.array(outputs)
