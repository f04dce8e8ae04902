# piece: epoch
# truth: wrong
# function: epoch
# mistake: the accuracy is taken after the step, on the batch already trained on
# line: 25
# style: torch, hits averaged
import torch

def predict(x, params):
    for W, b, h in params:
        x = h(x @ W + b)
    return x.squeeze(-1)

def epoch(params, x, y, learning_rate, batch_size):
    losses, hits = [], []
    for rows in torch.randperm(len(x))[:len(x) // batch_size * batch_size].reshape(-1, batch_size):
        y_hat = predict(x[rows], params)
        loss = torch.nn.functional.binary_cross_entropy(y_hat, y[rows])
        loss.backward()
        with torch.no_grad():
            for W, b, _ in params:
                W -= learning_rate * W.grad
                b -= learning_rate * b.grad
                W.grad = b.grad = None
            y_hat = predict(x[rows], params)
        losses.append(loss.item())
        hits.append(((y_hat > 0.5) == (y[rows] > 0.5)).double().mean().item())
    return params, sum(losses) / len(losses), sum(hits) / len(hits)
