# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: PyTorch, optimiser and loader
import torch
from torch.utils.data import DataLoader, TensorDataset

def epoch(params, x, y, learning_rate, batch_size):
    loader = DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=True, drop_last=True)
    optimizer = torch.optim.SGD([t for W, b, _ in params for t in (W, b)], lr=learning_rate)
    criterion = torch.nn.BCELoss()
    running = 0.0
    for inputs, labels in loader:
        optimizer.zero_grad()
        out = inputs
        for W, b, h in params:
            out = h(out @ W + b)
        loss = criterion(out.flatten(), labels)
        loss.backward()
        optimizer.step()
        running += loss.item()
    optimizer.zero_grad()
    return running / len(loader)
