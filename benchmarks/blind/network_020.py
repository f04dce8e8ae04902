# piece: network
# truth: wrong
# function: network
# mistake: relu is set between the layers in addition to their activations
# line: 11
# style: torch
import torch

def network(x, params):
    for i, (W, b, h) in enumerate(params):
        if i > 0:
            x = torch.relu(x)
        x = h(x @ W + b)
    return x.squeeze(-1) if x.shape[-1] == 1 else x
