# piece: epoch
# truth: wrong
# function: epoch
# mistake: the short last batch is counted in the sum but not in the number of batches
# line: 23
# style: torch data loader
import torch
from torch.utils.data import DataLoader, TensorDataset

def epoch(params, x, y, learning_rate, batch_size):
    loader = DataLoader(TensorDataset(x, y), batch_size, shuffle=True)
    flat = [p for W, b, h in params for p in (W, b)]
    summed = 0.0
    for xb, yb in loader:
        for W, b, h in params:
            xb = h(xb @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(xb[:, 0], yb)
        grads = torch.autograd.grad(loss, flat)
        with torch.no_grad():
            for p, g in zip(flat, grads):
                p.sub_(g, alpha=learning_rate)
        summed += float(loss)
    return params, summed / (len(x) // batch_size)
