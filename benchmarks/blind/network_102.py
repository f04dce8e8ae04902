# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: torch functional linear
import torch.nn.functional as F

def network(x, params):
    for W, b, h in params:
        x = h(F.linear(x, W.t(), b))
    return x.squeeze(-1)
