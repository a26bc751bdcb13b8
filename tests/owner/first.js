window.order.push('first');
