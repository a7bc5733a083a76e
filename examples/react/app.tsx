import 'kg20x10/components';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const works = {
  'Project:unsan-north-pyongan-2024': 'Unsan, North Pyongan, 2024',
  'Project:unsan-south-pyongan-2025': 'Unsan, South Pyongan, 2025',
  'Project:unsan-1984': 'Unsan, 1984',
};

function App() {
  const [node, setNode] = useState('Project:unsan-north-pyongan-2024');
  const [code, setCode] = useState<string | null>(null);
  return (
    <>
      <h1>When was ground broken?</h1>
      <label>
        Works{' '}
        <select value={node} onChange={(event) => setNode(event.target.value)}>
          {Object.entries(works).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <kg-trace
        node={node}
        property="GROUNDBREAKING"
        endpoint="http://localhost:4000/graphql"
        level={2}
        onkg-load={() => setCode(null)}
        onkg-error={(event) => setCode(event.detail.code)}
      >
        <p>Asking the graph…</p>
      </kg-trace>
      {code === 'NODE_NOT_FOUND' && <p>The graph knows of no such works.</p>}
    </>
  );
}

createRoot(document.getElementById('app') as HTMLElement).render(<App />);
