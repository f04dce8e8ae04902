# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loader does not shuffle, every epoch has the same batches
# line: 12
# style: PyTorch, loader
import torch
from torch.utils.data import DataLoader, TensorDataset

def epoch(params, x, y, learning_rate, batch_size):
    data = TensorDataset(x, y)
    loader = DataLoader(data, batch_size=batch_size, shuffle=False, drop_last=True)
    opt = torch.optim.SGD([p for W, b, _ in params for p in (W, b)], lr=learning_rate)
    total, batches = 0.0, 0
    for xb, yb in loader:
        for W, b, h in params:
            xb = h(xb @ W + b)
        loss = torch.nn.BCELoss()(xb.reshape(-1), yb)
        opt.zero_grad()
        loss.backward()
        opt.step()
        total += loss.item()
        batches += 1
    return total / batches
