# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: torch, freely
import torch
from torch.utils.data import DataLoader, TensorDataset

def epoch(x, y, w, b, lr=0.3, batch_size=None):
    data = TensorDataset(x, y.double())
    size = len(data) if batch_size is None else min(batch_size, len(data))
    w = w.clone().requires_grad_(True)
    b = torch.tensor(float(b), dtype=torch.float64, requires_grad=True)
    losses, accs = [], []
    for xb, yb in DataLoader(data, batch_size=size, shuffle=True, drop_last=True):
        z = xb @ w + b
        loss = torch.nn.BCEWithLogitsLoss()(z, yb)
        gw, gb = torch.autograd.grad(loss, (w, b))
        with torch.no_grad():
            w -= lr * gw
            b -= lr * gb
        losses.append(loss.item())
        accs.append(((z > 0) == (yb > 0.5)).double().mean().item())
    return w.detach().numpy(), b.item(), sum(losses) / len(losses), sum(accs) / len(accs)
