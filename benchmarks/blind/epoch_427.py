# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: torch, DataLoader
import torch
from torch.utils.data import DataLoader, TensorDataset

def epoch(model, optimizer, x, y, batch_size=None):
    size = min(batch_size or len(x), len(x))
    loader = DataLoader(TensorDataset(x, y), batch_size=size, shuffle=True, drop_last=True)
    loss_fn = torch.nn.BCELoss()
    losses, accs = [], []
    model.train()
    for xb, yb in loader:
        optimizer.zero_grad()
        out = model(xb)
        loss = loss_fn(out, yb)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        accs.append(((out > 0.5).to(yb.dtype) == yb).double().mean().item())
    return sum(losses)/len(losses), sum(accs)/len(accs)
