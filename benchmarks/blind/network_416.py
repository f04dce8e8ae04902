# piece: network
# truth: wrong
# function: network
# mistake: dropout stays on when the network is used
# line: 12
# style: torch
import torch

def network(x, layers):
    for W, b in layers[:-1]:
        x = torch.relu(x @ W + b)
        x = torch.nn.functional.dropout(x, 0.5)
    W, b = layers[-1]
    p = torch.sigmoid(x @ W + b)
    return p.squeeze(1) if p.shape[1] == 1 else p
