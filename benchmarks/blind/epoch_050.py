# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: torch optimiser and data loader
import torch
from torch.utils.data import DataLoader, TensorDataset

def epoch(params, x, y, learning_rate, batch_size):
    """One epoch of SGD; the parameters are changed in place, the mean loss is returned."""
    loader = DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=True, drop_last=True)
    optimizer = torch.optim.SGD([p for layer in params for p in layer[:2]], lr=learning_rate)
    losses = []
    for xb, yb in loader:
        for W, b, h in params:
            xb = h(xb @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(xb.flatten(), yb)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return sum(losses) / len(losses)
