# piece: network
# truth: wrong
# function: network
# mistake: dropout is always on, the outputs are random and halved units missing
# line: 13
# style: PyTorch, dropout
import torch
import torch.nn.functional as F

def network(x, params):
    z = x
    for i, (W, b, h) in enumerate(params):
        z = F.dropout(z, p=0.2, training=True)
        z = h(z @ W + b)
    return z.flatten(-2) if z.ndim > 1 and z.shape[-1] == 1 else (z[0] if z.shape == (1,) else z)
