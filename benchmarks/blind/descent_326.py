# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: PyTorch optimiser with a schedule
import torch

def optimize_f(x, y, step_size, steps, decay=1):
    a = torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
    b = torch.tensor(float(y), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([a, b], lr=step_size)
    schedule = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=decay)
    path = [(a.item(), b.item())]
    for _ in range(steps):
        optimizer.zero_grad()
        (a**2 + b**2 + a*(b + 2) + torch.cos(3*a)).backward()
        optimizer.step()
        schedule.step()
        path.append((a.item(), b.item()))
    return path
